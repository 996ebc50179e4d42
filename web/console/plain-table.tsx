import type { ReactNode } from 'react';
import { TableHead } from '../shared/frame/table-head.tsx';

interface Props {
  caption: string;
  columns: readonly string[];
  /** Cells in the order of the columns; the first one names the row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** What is said where there are no rows. */
  none: string;
}

/** A table that stacks its cells on a phone. */
export const PlainTable = ({ caption, columns, rows, none }: Props) => {
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <table className="table">
      <caption>{caption}</caption>
      <TableHead columns={columns} />
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]} data-label={columns[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
