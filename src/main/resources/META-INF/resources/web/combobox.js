// SPDX-License-Identifier: Apache-2.0
import { element } from './dom.js';

const PAUSE_MS = 80;

/**
 * Makes an input suggest while one types, after the pattern "editable combobox with list autocomplete" of the ARIA authoring practices:
 * arrows walk through the list, Enter takes, Escape closes, the focus stays in the input.
 *
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list its listbox
 * @param {(typed: string, signal: AbortSignal) => Promise<{content: Node[], label: string, take: () => void}[]>} suggest
 * @param {(count: number) => void} announce told how many there are
 * @returns {{close: () => void}}
 */
export function combobox(input, list, suggest, announce) {
  let options = [];
  let active = -1;
  let asking = new AbortController();
  let pause;

  function close() {
    clearTimeout(pause);
    asking.abort();
    list.hidden = true;
    list.replaceChildren();
    options = [];
    mark(-1);
    input.setAttribute('aria-expanded', 'false');
  }

  function mark(index) {
    active = index;
    [...list.children].forEach((item, number) => item.setAttribute('aria-selected', number === index));
    if (index < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function open(suggested) {
    options = suggested;
    list.replaceChildren(...options.map((option, index) => element('li', {
      id: `${list.id}-${index}`,
      role: 'option',
      'aria-selected': 'false',
      onpointerdown: (event) => event.preventDefault(), // the input keeps the focus
      onclick: () => take(index),
    }, ...option.content)));
    mark(-1);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', options.length > 0);
    announce(options.length);
  }

  function take(index) {
    const { label, take: chosen } = options[index];
    input.value = label;
    close();
    chosen();
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const typed = input.value.trim();
    try {
      const suggested = typed === '' ? [] : await suggest(input.value, signal);
      if (!signal.aborted) {
        open(suggested);
      }
    } catch (failure) {
      if (!signal.aborted) {
        close(); // suggestions are a courtesy; the search itself tells what is wrong
      }
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const last = options.length - 1;
    if (event.key === 'ArrowDown' && last < 0 && !event.altKey) {
      ask();
    } else if (event.key === 'ArrowDown' && last >= 0) {
      mark(active === last ? -1 : active + 1);
    } else if (event.key === 'ArrowUp' && last >= 0) {
      mark(active === -1 ? last : active - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      take(active);
    } else if (event.key === 'Escape' && last >= 0) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  return { close };
}
