/** Runs a command and measures it with all its children: time on the clock, time on the processors, memory. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Wall clock. */
  readonly seconds: number;
  /** Of all processes together; undefined where the system does not say. */
  readonly cpuSeconds: number | undefined;
  /** Most memory held at one moment by all processes together (resident), in MB; undefined as above. */
  readonly peakMb: number | undefined;
  /** Of that, most memory held by the command's own process, without its children. */
  readonly ownPeakMb: number | undefined;
  readonly output: string;
}

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const SAMPLE_MS = 50;
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Throws, with what the command wrote, where it ends with another code than 0. */
export async function measure(command: Command): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command.program, command.arguments, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const usage = watchUsage(child.pid ?? 0);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  const used = usage.stop();
  if (code !== 0) throw new Error(`${command.program} ${command.arguments.join(' ')} ended with ${code}:\n${output}`);
  return { seconds, ...used, output };
}

/** Looks at the process and its children again and again; a child that lives shorter than a look is missed. */
function watchUsage(root: number): { readonly stop: () => Omit<Measured, 'seconds' | 'output'> } {
  const ticks = new Map<number, number>();
  let peak = 0;
  let ownPeak = 0;
  const look = () => {
    let bytes = 0;
    const tree = readTree(root);
    ownPeak = Math.max(ownPeak, tree.get(root)?.bytes ?? 0);
    for (const [pid, stat] of tree) {
      ticks.set(pid, stat.ticks);
      bytes += stat.bytes;
    }
    peak = Math.max(peak, bytes);
  };
  look();
  const timer = setInterval(look, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      if (ticks.size === 0) return { cpuSeconds: undefined, peakMb: undefined, ownPeakMb: undefined };
      const all = [...ticks.values()].reduce((sum, count) => sum + count, 0);
      return { cpuSeconds: all / TICKS_PER_SECOND, peakMb: peak / 1e6, ownPeakMb: ownPeak / 1e6 };
    },
  };
}

interface ProcessStat {
  readonly ticks: number;
  readonly bytes: number;
}

function readTree(root: number): Map<number, ProcessStat> {
  const found = new Map<number, ProcessStat>();
  const visit = (pid: number) => {
    const stat = readStat(pid);
    if (!stat) return;
    found.set(pid, stat);
    for (const child of readChildren(pid)) visit(child);
  };
  visit(root);
  return found;
}

/** proc(5): of the fields after the name, the 12th and 13th are the ticks used, the 22nd the pages resident. */
function readStat(pid: number): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { ticks: Number(fields[11]) + Number(fields[12]), bytes: Number(fields[21]) * PAGE_BYTES };
  } catch {
    return undefined;
  }
}

/** Each thread lists the children it made. */
function readChildren(pid: number): readonly number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  } catch {
    return [];
  }
}
