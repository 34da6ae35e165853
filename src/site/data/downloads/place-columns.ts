/** What every table of a register has: an id, a name and an address. */
import { termName } from '../../parts.ts';
import type { TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';
import { type Column, required, text, typed } from './table.ts';

/** Id, name and address: the columns every register begins and ends with. */
export function withPlace<Row extends { readonly id: string }>(
  register: TermRegister,
  columns: readonly Column<Row>[],
  site: Site,
): readonly Column<Row>[] {
  const { routes } = site;
  return [
    required(text('id', 'Id.', ({ id }: Row) => id)),
    required(text('name', "Name in the edition's language.", ({ id }: Row) => termName(register, id, site))),
    ...columns,
    required(typed('uri', 'html', 'Address of its page.', ({ id }: Row) => routes.absolute(routes.term(register, id)))),
  ];
}
