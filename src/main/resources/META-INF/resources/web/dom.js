// SPDX-License-Identifier: Apache-2.0

/**
 * A new element. Strings become text nodes, never markup; absent children and attributes that are false or null are left out.
 *
 * @param {string} tag
 * @param {Object<string, any>} attributes names that begin with "on" are listeners: onclick
 * @param {...(Node|string|number|null)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** Rows of a name and what it stands for; a row whose value is absent is left out. */
export function facts(rows) {
  const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return element('dl', { class: 'facts' },
    ...shown.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))));
}

/** A part of a view under a heading; nothing when it has no content. */
export function section(heading, ...content) {
  const shown = content.flat().filter((part) => part);
  return shown.length === 0 ? null : element('section', {}, element('h3', {}, heading), ...shown);
}
