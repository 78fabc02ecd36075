/** Draws the tables of `docs/rest-contract.md` from the tables of the contract. */
import { code, table, withTablesIn } from '../markdown.mjs';
import { splitEndpoint } from './document.mjs';

function callsTable({ endpoints, operations }) {
  const rows = Object.entries(endpoints).map(([name, endpoint]) => {
    const { method, path } = splitEndpoint(endpoint);
    const { query = [], headers = {}, body, answers } = operations[name];
    const search = query.length > 0 ? `?${query.join('&')}` : '';
    const takes = [
      ...Object.entries(headers).map(([name, need]) => code(name) + (need === 'required' ? '' : ' (optional)')),
      ...(body ? [`body ${code(body.schema)}`] : []),
    ];
    const success = answers[200];
    const gives = [code(success.schema), ...success.headers.map(code)];
    return [code(name), code(`${method} {base}${path}${search}`), takes.join(', ') || '–', gives.join(', ')];
  });
  return table(['name', 'call', 'takes', '200 gives'], rows);
}

/** Names calls by those that are missing, where these are fewer. */
function namesOf(calls, all) {
  const others = all.filter((name) => !calls.includes(name));
  const list = (names) => names.map(code).join(', ');
  return others.length < calls.length ? `all but ${list(others)}` : list(calls);
}

/** A row for every status and what it says, with the calls that are answered so. */
function answersTable({ operations }) {
  const rows = new Map();
  for (const [name, { answers }] of Object.entries(operations)) {
    for (const [status, { meaning, headers }] of Object.entries(answers)) {
      if (status === '200') continue;
      const key = JSON.stringify([status, meaning]);
      const row = rows.get(key) ?? { status, meaning, headers, calls: [] };
      row.calls.push(name);
      rows.set(key, row);
    }
  }
  const sorted = [...rows.values()].sort((one, other) =>
    one.status < other.status ? -1 : one.status > other.status ? 1 : 0,
  );
  return table(
    ['status', 'of', 'meaning', 'headers'],
    sorted.map(({ status, calls, meaning, headers }) => [
      status,
      namesOf(calls, Object.keys(operations)),
      meaning,
      headers.map(code).join(', ') || '–',
    ]),
  );
}

/**
 * @param {string} guide the text of the page
 * @returns {string} the text with its tables drawn anew
 * @throws {Error} where a table has no place
 */
export function withTables(guide, contract) {
  return withTablesIn(guide, 'docs/rest-contract.md', { calls: callsTable(contract), answers: answersTable(contract) });
}
