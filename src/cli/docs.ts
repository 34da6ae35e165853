/**
 * `npm run docs`: writes the generated parts of CONTRIBUTING.md (rules, fields, an example of messages). With `--check`
 * it writes nothing and fails where one is stale. Exit code 0 all well, 1 stale, 2 could not run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildParts, fillParts } from './docs/parts.ts';
import { PlainError, runCommand } from './failure.ts';

const FILE = fileURLToPath(new URL('../../CONTRIBUTING.md', import.meta.url));

await runCommand(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) throw new PlainError(`There is no flag ${unknown}. Flag: --check.`);
  const before = readFileSync(FILE, 'utf8');
  const filled = fillParts(before, buildParts());
  const faults = [...filled.missing.map((name) => `no ${name}`), ...filled.unknown.map((name) => `unknown ${name}`)];
  if (faults.length > 0)
    throw new PlainError(`The marks of CONTRIBUTING.md are not as expected: ${faults.join(', ')}.`);
  if (filled.text === before) {
    console.log('The generated parts of CONTRIBUTING.md are as they should be.');
    return 0;
  }
  if (args.includes('--check')) {
    console.error('CONTRIBUTING.md is not as rules and schemas say. Run `npm run docs` and commit what it writes.');
    return 1;
  }
  writeFileSync(FILE, filled.text);
  console.log('CONTRIBUTING.md written.');
  return 0;
});
