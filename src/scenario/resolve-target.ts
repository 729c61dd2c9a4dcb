/** How a variant names a scenario that comes with Parley: `parley/japan-us-2018`. */
const SHIPPED = /^parley\/[a-z0-9][a-z0-9/-]*$/;

/**
 * Turns the target of `extends`, or the table of a distribution, into the name of a file.
 *
 * @param target What the file says: a path relative to the file itself, or `parley/NAME`.
 * @param from The file that says it.
 * @param entry The file on the command line; nothing outside its folder is read.
 * @returns The file's name, or undefined if it lies outside.
 */
export function resolveTarget(target: string, from: string, entry: string): string | undefined {
  if (SHIPPED.test(target)) return target;
  if (SHIPPED.test(from)) {
    const sibling = [...folderOf(from), target.replace(/^\.\//, '').replace(/\.ya?ml$/, '')].join('/');
    return SHIPPED.test(sibling.replace(/\.csv$/, '')) ? sibling : undefined;
  }
  if (target === '' || /^([a-zA-Z]:|[\\/])/.test(target) || target.includes('\\') || target.includes('\0'))
    return undefined;
  const root = folderOf(entry);
  const steps = folderOf(from).slice(root.length);
  for (const step of target.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return [...root, ...steps].join('/');
}

function folderOf(file: string): string[] {
  return file.split('/').slice(0, -1);
}
