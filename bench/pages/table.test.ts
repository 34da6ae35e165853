import { expect, it } from 'vitest';
import { formatPageTable } from './table.ts';

it('weights stand in kilobytes, and a shift that nobody sees is still no 0', () => {
  const weight = { html: 4096, css: 1024, scripts: 512, fonts: 0, other: 0 };
  const lines = formatPageTable([{ kind: 'entry', weight, shifts: [0, 0.0004] }]).split('\n');
  expect(lines[2]).toBe('| entry | 5.0 | 0.5 | 0.0 | 0.0 | 0 | 0.0004 |');
  expect(lines.every((line) => line.split('|').length === 9)).toBe(true);
});
