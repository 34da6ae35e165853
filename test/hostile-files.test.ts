/** Hostile files that an editor or git would mangle, or that only a folder can hold: written by the test itself. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { escapeInvisible } from '../src/domain/message.ts';
import { readContent } from '../src/loader/content.ts';
import { FIXTURE_FOLDER } from './digest-fixture.ts';
import { readAt, readCase } from './hostile-content.ts';

const ENTRY = `---
title: Two ministers sign a plan against fraud
summary: Two ministers signed a plan under which their police forces are to share what they know of fraud.
occurred: 2025-04-09
added: 2025-05-01
source: { publisher: aldmark-courier, language: en, url: 'https://courier.example.org/hostile', read: full }
countries: [xa]
crimeTypes: []
---
They signed.
`;

/** `line: reason` of an entry of these bytes. */
const saidOf = (bytes: Buffer) =>
  readCase('hostile.md', bytes).messages.map(({ line, reason }) => `${line}: ${reason}`);
const AS_TEMPLATE = 'expected an entry as in the template';

describe('encodings', () => {
  const insert = (text: string, bytes: number[]) => {
    const at = Buffer.from(ENTRY).indexOf(text);
    return Buffer.concat([Buffer.from(ENTRY.slice(0, at)), Buffer.from(bytes), Buffer.from(ENTRY.slice(at))]);
  };
  const utf16 = Buffer.from(`\ufeff${ENTRY}`, 'utf16le');

  test.each<[string, Buffer, string]>([
    ['a byte order mark', Buffer.from(`\ufeff${ENTRY}`), '1: Unexpected byte order mark (BOM)'],
    ['UTF-16, low byte first', utf16, '1: Unexpected UTF-16 text'],
    ['UTF-16, high byte first', Buffer.from(utf16).swap16(), '1: Unexpected UTF-16 text'],
    ['UTF-16 without a mark', Buffer.from(ENTRY, 'utf16le'), '1: Unexpected NUL character'],
    ['Latin-1', Buffer.from(ENTRY.replace('They', 'Th\u00e9y'), 'latin1'), '10: Unexpected bytes that are not UTF-8'],
    ['Windows-1252 quotes', insert('Two ministers signed', [0x93]), '3: Unexpected bytes that are not UTF-8'],
    ['half a character', insert('They', [0xe1, 0x9e]), '10: Unexpected bytes that are not UTF-8'],
    ['an overlong slash', insert('They', [0xc0, 0xaf]), '10: Unexpected bytes that are not UTF-8'],
    ['a surrogate in UTF-8', insert('They', [0xed, 0xa0, 0xbd]), '10: Unexpected bytes that are not UTF-8'],
    ['NUL', insert('They', [0]), '10: Unexpected NUL character'],
    ['CR only', Buffer.from(ENTRY.replaceAll('\n', '\r')), '1: Unexpected carriage return without a line feed'],
    ['one lone CR', insert('They', [0x0d]), '10: Unexpected carriage return without a line feed'],
  ])('%s', (_, bytes, said) => expect(saidOf(bytes)).toEqual([`${said}, ${AS_TEMPLATE}`]));

  test('CRLF and LF are the same entry', () => {
    const [windows, unix] = [
      readCase('a.md', Buffer.from(ENTRY.replaceAll('\n', '\r\n'))),
      readCase('a.md', Buffer.from(ENTRY)),
    ];
    expect(windows.messages).toEqual([]);
    expect(windows.record).toEqual(unix.record);
    expect(windows.html).toBe(unix.html);
  });
});

describe('sizes', () => {
  test.each([
    ['a line of 1 MB', `${ENTRY}${'a'.repeat(1024 * 1024)}\n`, '11: Unexpected line of 1048576 characters'],
    ['a line in the head', ENTRY.replace('sign a plan', 'a'.repeat(10_000)), '2: Unexpected line of 10035 characters'],
    ['many lines', `${ENTRY}${'\n'.repeat(3000)}`, '2501: Unexpected 3011 lines'],
    ['a long body', `${ENTRY}${`${'a '.repeat(500)}\n`.repeat(40)}`, '10: Unexpected body of 40053 characters'],
  ])('%s', (_, text, said) => expect(saidOf(Buffer.from(text))).toEqual([`${said}, ${AS_TEMPLATE}`]));

  test('a list file may be long, but not without end', () => {
    const list = `'{x}': a\n`.repeat(120_000);
    const { messages } = readAt('publishers.yml', Buffer.from(list));
    expect(messages.length).toBeLessThanOrEqual(20);
  }, 20_000);
});

describe('paths that lead elsewhere', () => {
  test.each([
    '../outside.md',
    'entries/../../outside.md',
    'entries/2025/../../../outside.md',
    '/etc/passwd',
    'entries/2025//hostile.md',
    'entries/./2025/hostile.md',
    'entries\\2025\\hostile.md',
    'C:\\hostile.md',
    'entries/2025/host\nile.md',
    'entries/2025/\u202edm.elitsoh.md',
    'entries/2025/\u001b[2J.md',
    'entries/2025/hostile.md\u0000.txt',
    'entries/2025/__proto__.md',
    'ministers/__proto__.yml',
    'ministers/../offices.yml',
    'editions/../edition.yml',
  ])('%j is no place of a record', (path) => {
    const { messages, record, content } = readAt(path, Buffer.from(ENTRY));
    expect(record).toBeUndefined();
    expect(messages).toMatchObject([{ rule: 'file-name', line: 1, column: 1 }]);
    const reason = messages[0]?.reason ?? '';
    expect(reason).toMatch(/^Unexpected file `.+`, expected .+$/);
    expect(reason).toBe(escapeInvisible(reason));
    expect(content.digest?.entries.size).toBe(11);
  });

  test('a name that objects have of their own is an id like others', () => {
    const { messages, content } = readAt('entries/2025/constructor.md', Buffer.from(ENTRY));
    expect(messages).toEqual([]);
    expect(content.digest?.entries.has('2025/constructor' as never)).toBe(true);
    expect(
      readCase('a.md', Buffer.from(ENTRY.replace('[xa]', '[xa]\nministers: { constructor: met, valueOf: met }')))
        .messages,
    ).toMatchObject([
      { rule: 'reference', actual: 'constructor' },
      { rule: 'schema', field: 'ministers.valueOf' },
    ]);
  });
});

describe('what is no file of its own', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'digest-hostile-'));
    cpSync(FIXTURE_FOLDER, root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const said = () => readContent(root).messages.map(({ file, reason }) => `${file}: ${reason}`);

  test('symbolic links, in, out, around and to nowhere', () => {
    symlinkSync('/etc/passwd', join(root, 'entries/2025/passwd.md'));
    symlinkSync('courier-visit.md', join(root, 'entries/2025/twin.md'));
    symlinkSync('2025', join(root, 'entries/2026'));
    symlinkSync('..', join(root, 'entries/loop'));
    symlinkSync('nowhere', join(root, 'events/nowhere.yml'));
    expect(said()).toEqual(
      ['entries/2025/passwd.md', 'entries/2025/twin.md', 'entries/2026', 'entries/loop', 'events/nowhere.yml'].map(
        (path) => `${path}: Unexpected symbolic link, expected a small text file`,
      ),
    );
    expect(readContent(root).digest?.entries.size).toBe(11);
  });

  test('folders named like files, pipes, files too large', () => {
    write('entries/2025/folder.md/inner.md', ENTRY);
    execFileSync('mkfifo', [join(root, 'events/pipe.yml')]);
    write('entries/2025/large.md', `${ENTRY}${'a\n'.repeat(40_000)}`);
    write('countries.yml', `#${'a'.repeat(1024 * 1024)}`);
    expect(said()).toEqual([
      'countries.yml: Unexpected file this large (1025 KB), expected a small text file',
      'entries/2025/folder.md: Unexpected folder named like a file, expected a small text file',
      'entries/2025/large.md: Unexpected file this large (79 KB), expected a small text file',
      'events/pipe.yml: Unexpected something that is no regular file, expected a small text file',
    ]);
  });

  test('names in other cases, other forms of Unicode, with dots and spaces', () => {
    for (const name of ['Twin.md', 'a b.md', '.hidden.md', 'a.b.md', 'se\u0301ville.md', 'con .md'])
      write(`entries/2025/${name}`, ENTRY);
    expect(said()).toHaveLength(6);
    expect(
      said().every((message) => /^entries\/2025\/.+: Unexpected file `.+`, expected `entries\/<year>/.test(message)),
    ).toBe(true);
  });

  test('a name in no encoding', () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/events/a`), Buffer.from([0xfe, 0xff]), Buffer.from('.yml')]),
      'x',
    );
    expect(said()).toEqual([
      'events/a\ufffd\ufffd.yml: Unexpected file that cannot be opened, expected a small text file',
    ]);
  });
});
