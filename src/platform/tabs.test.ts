import { expect } from '@open-wc/testing';
import { breakPlatform, functionFailures, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { pause } from '../testing/pause.test-setup.js';
import { openTabs } from './tabs.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

const ignore = (): void => undefined;

describe('tabs', () => {
  afterEach(mendPlatform);

  it('hears what another tab posts, until it closes', async () => {
    const heard: unknown[] = [];
    const [here, there] = [openTabs('test', (data) => heard.push(data)), openTabs('test', ignore)];
    there.post({ id: 1 });
    await waitUntil(() => heard.length === 1, 'it was heard');
    expect(heard).to.deep.equal([{ id: 1 }]);
    here.close();
    here.close();
    here.post('after the close');
    there.post({ id: 2 });
    await pause();
    expect(heard).to.have.length(1);
    there.close();
  });

  it('drops data that cannot be cloned', () => {
    const tabs = openTabs('test', ignore);
    tabs.post(() => undefined);
    tabs.close();
  });

  for (const failure of functionFailures) {
    it(`stays alone with ${failure}`, () => {
      breakPlatform(window, 'BroadcastChannel', failure);
      const tabs = openTabs('test', ignore);
      tabs.post('data');
      tabs.close();
    });
  }
});
