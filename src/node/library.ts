// What the library offers on Node.js besides `parley` itself: `import { readScenarioFile } from 'parley/node'`.

export { type NodeFilesOptions, nodeFiles } from './node-files.ts';
export { readScenarioFile } from './read-scenario-file.ts';
export { type RunQuestion, runFacts } from './run-facts.ts';
export { version } from './version.ts';
