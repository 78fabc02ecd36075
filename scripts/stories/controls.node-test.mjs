/** Controls and logged events are made of the manifest. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { argTypesOf, controlFor } from '../../.storybook/arg-types.ts';
import { eventNames, plainDetail, withheld } from '../../stories/event-details.ts';
import { elements, propertiesOf } from '../../stories/manifest.ts';

const key = `eyJhbGciOiJFZERTQSJ9.${'a'.repeat(20)}.${'b'.repeat(20)}`;

describe('the rows of the controls', () => {
  for (const element of elements) {
    it(`has one for everything about ${element.tagName}, and describes it`, () => {
      const rows = argTypesOf(element.tagName);
      const wanted = [
        ...propertiesOf(element).map(({ name }) => name),
        ...(element.slots ?? []).map(({ name }) => `slot-${name || 'default'}`),
        ...(element.events ?? []).map(({ name }) => name),
        ...(element.cssProperties ?? []).map(({ name }) => name),
      ];
      assert.deepEqual(
        wanted.filter((name) => !rows[name]),
        [],
      );
      const undescribed = Object.entries(rows).filter(([, { description }]) => !description);
      assert.deepEqual(undescribed, []);
    });
  }

  it('has a control that fits the type', () => {
    const types = {
      'string | undefined': 'text',
      number: 'number',
      boolean: 'boolean',
      "'memory' | 'hash' | 'host'": 'select',
      'Route | string | undefined': 'text',
      'Policy | undefined': 'object',
      'readonly Tab[]': 'object',
    };
    const found = Object.keys(types).map((type) => [type, controlFor(type).control.type]);
    assert.deepEqual(Object.fromEntries(found), types);
    assert.deepEqual(controlFor("'none' | undefined").options, [undefined, 'none']);
  });

  it('has none where a control could do nothing', () => {
    const rows = Object.values(argTypesOf('ba-settings-app'));
    const without = rows.filter(({ control }) => control === false).map(({ name }) => name);
    for (const name of ['api', 'apiBase', 'messages', 'slot: tab-ID', 'ba-navigate', '::part(header)']) {
      assert.ok(without.includes(name), name);
    }
    assert.ok(!without.includes('routing'));
  });
});

describe('the events in the actions panel', () => {
  it('are all that the manifest has', () => {
    for (const name of ['ba-ready', 'ba-key-regenerated', 'ba-auth-required', 'ba-error', 'ba-previous-key-restored']) {
      assert.ok(eventNames.includes(name), name);
    }
  });

  it('are shown by their plain fields', () => {
    const detail = { code: 'unauthenticated', operation: 'getChannel', retry() {}, giveUp() {} };
    assert.deepEqual(plainDetail(detail), { code: 'unauthenticated', operation: 'getChannel' });
    const route = { view: 'dashboard', projectId: 'support-bot' };
    assert.deepEqual(plainDetail({ route, cause: 'user' }), { route, cause: 'user' });
    assert.deepEqual(plainDetail(null), {});
    assert.deepEqual(plainDetail(undefined), {});
  });

  it('never show a key, however deep it stands', () => {
    const leaking = { keyId: '1', value: key, more: [{ note: `The key is ${key}.` }] };
    const shown = plainDetail(leaking);
    assert.ok(!JSON.stringify(shown).includes(key.slice(0, 12)));
    assert.deepEqual(shown, { keyId: '1', value: withheld, more: [{ note: withheld }] });
  });
});
