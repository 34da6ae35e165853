/** Reads all content once, as a build does before anything else, and says how long it took: a process of its own. */
import { readEverything, readRunSettings } from '../src/cli/content.ts';
import { runCommand } from '../src/cli/failure.ts';

await runCommand(async () => {
  const settings = readRunSettings(process.env, process.cwd());
  const start = performance.now();
  const { errors, bodies } = readEverything(settings);
  console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
  bodies.save();
  for (const { file, line, reason } of errors.slice(0, 10)) console.error(`${file}:${line} ${reason}`);
  return errors.length === 0 ? 0 : 1;
});
