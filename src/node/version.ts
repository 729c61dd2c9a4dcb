import { version as packageVersion } from '../../package.json';

/** The version of this program; the bundler writes it in. */
export const version: string = packageVersion;
