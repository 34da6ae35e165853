/**
 * How long the reader takes over texts made to be slow: reading, parsing, messages and the rendered body of one file of
 * at most 64 KB. `node bench/slow-inputs.ts [ms]` prints the slowest and fails where one takes longer than `ms`
 * milliseconds (200). Each is measured five times and the best counts: what is asked is how a text grows, not how busy
 * the machine is.
 */
import { buildShapes } from './slow-shapes.ts';
import { measureReading } from './time-reading.ts';

const ROUNDS = 5;
const SHOWN = 15;

function run(most: number): void {
  const results = buildShapes().map((shape) => {
    const times = Array.from({ length: ROUNDS }, () => measureReading(shape));
    return { name: shape.name, bytes: Buffer.byteLength(shape.text), ms: Math.min(...times) };
  });
  results.sort((a, b) => b.ms - a.ms);
  for (const { name, bytes, ms } of results.slice(0, SHOWN)) {
    console.log(`${ms.toFixed(0).padStart(6)} ms ${String(bytes).padStart(7)} bytes  ${name}`);
  }
  const slow = results.filter(({ ms }) => ms > most);
  console.log(`${results.length} texts, ${slow.length} of them above ${most} ms.`);
  if (slow.length > 0) process.exitCode = 1;
}

run(Number(process.argv[2] ?? 200));
