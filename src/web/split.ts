// The bar between program and result: it is dragged, or moved with the arrow keys.

import { byId } from './dom.ts';
import { settings } from './storage.ts';

const least = 20;
const most = 80;
const step = 4;
const usual = 55;

export function createSplit(): void {
  const main = byId('main', HTMLElement);
  const bar = byId('split', HTMLElement);
  let percent = settings.split() ?? usual;

  function set(value: number): void {
    percent = Math.min(most, Math.max(least, Math.round(value)));
    main.style.setProperty('--split', `${percent}%`);
    bar.setAttribute('aria-valuenow', String(percent));
  }

  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
    bar.focus();
  });
  bar.addEventListener('pointermove', (event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    const { left, top, width, height } = main.getBoundingClientRect();
    const isAbove = bar.offsetWidth > bar.offsetHeight;
    set(isAbove ? (100 * (event.clientY - top)) / height : (100 * (event.clientX - left)) / width);
  });
  bar.addEventListener('pointerup', () => settings.keepSplit(percent));
  bar.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: -step, ArrowUp: -step, ArrowRight: step, ArrowDown: step }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    set(percent + move);
    settings.keepSplit(percent);
  });
  set(percent);
}
