/** A table to download: one subject, one kind of row. */

export type CellType = 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'uri';

/** Nothing is an empty cell. */
export type Cell = string | number | boolean | undefined;

export interface Column<Row> {
  readonly name: string;
  readonly type: CellType;
  readonly description: string;
  readonly of: (row: Row) => Cell;
  readonly required?: boolean;
}

/** A column whose values are ids of another table. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  /** The column there; `id` where it is not said. */
  readonly key?: string;
}

export interface Table {
  /** File name without ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Made when they are asked for: a page that describes the table needs none. */
  readonly rows: () => Iterable<readonly Cell[]>;
}

interface Shape<Row> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** Fills a table with rows; the key is the column `id` where none is given. */
export function buildTable<Row>(shape: Shape<Row>, rows: () => Iterable<Row>): Table {
  const { columns } = shape;
  return {
    ...shape,
    columns: columns.map(({ of: _, ...column }) => column),
    primaryKey: shape.primaryKey ?? ['id'],
    foreignKeys: shape.foreignKeys ?? [],
    rows: function* () {
      for (const row of rows()) yield columns.map((column) => column.of(row));
    },
  };
}

/** A column of text. */
export function text<Row>(name: string, description: string, of: (row: Row) => Cell): Column<Row> {
  return { name, type: 'string', description, of };
}

/** A column of another type. */
export function typed<Row>(type: CellType, name: string, description: string, of: (row: Row) => Cell): Column<Row> {
  return { name, type, description, of };
}

/** A column that is never empty. */
export function required<Row>(column: Column<Row>): Column<Row> {
  return { ...column, required: true };
}

/** Several ids in one cell, with semicolons between them. */
export function joined(ids: readonly string[] | undefined): string | undefined {
  return ids === undefined || ids.length === 0 ? undefined : ids.join(';');
}

/** A mark of the content: yes, or an empty cell. */
export function marked(flag: 'true' | undefined): boolean | undefined {
  return flag === 'true' ? true : undefined;
}
