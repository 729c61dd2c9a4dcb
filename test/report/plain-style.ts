import type { Style } from '../../src/report/style.ts';

export const PLAIN: Style = { unicode: true, colour: false };
export const ASCII: Style = { unicode: false, colour: false };
export const COLOURED: Style = { unicode: true, colour: true };
