// SPDX-License-Identifier: Apache-2.0

/** What the service answers when it refuses; the message is meant for people. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The address of an endpoint; parameters that are absent or empty are left out. */
export function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') {
      query.set(name, value);
    }
  }
  return `${path}?${query}`;
}

/** Sends a request and reads its answer as JSON, null when there is none; throws Refused with the service's own words. */
export async function send(url, options = {}) {
  const response = await fetch(url, options);
  if (!response.ok) {
    const body = await response.json().catch(() => null);
    throw new Refused(response.status, body?.error?.message ?? body?.title ?? `${response.status} ${response.statusText}`);
  }
  return response.status === 204 ? null : response.json();
}

export const ask = (path, parameters, signal) => send(address(path, parameters), { signal });
