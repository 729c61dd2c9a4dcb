import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The licence of every package that is bundled, which goes with its code. */
export async function licencesOf(entryPoints) {
  const { metafile } = await build({
    entryPoints,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    tsconfig: 'web/tsconfig.json',
    loader: { '.css': 'empty' },
    mainFields: ['module', 'main'],
  });
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const parts = [...new Set(folders)].toSorted().map(async (folder) => {
    const { name, version, license, author } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined && license === undefined) throw new Error(`${name} tells no licence`);
    const told =
      file === undefined
        ? `${license}, ${author?.name ?? author}`
        : await readFile(join(folder, file), 'utf8');
    return `${name} ${version}\n\n${told.trim()}\n`;
  });
  return `Parley holds parts of these packages.\n\n${(await Promise.all(parts)).join(`\n${'-'.repeat(72)}\n\n`)}`;
}
