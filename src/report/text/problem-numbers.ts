import { formatNumber } from '../digits.ts';

/** A size in bytes, told in KB. */
export const kilobytes = (bytes: number): string => `${formatNumber(bytes / 1024, 6)} KB`;

/** A number counted in hundredths. */
export const hundredths = (value: number): string => formatNumber(value / 100);

/** A number with so many digits that two which differ are told apart. */
export const exact = (value: number): string => formatNumber(value, 9);
