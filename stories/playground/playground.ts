/** The page: the playground, or, in one of its frames, a screen. */
import '../../src/define.js';
import { keepFocusOutside } from '../keep-focus-outside.js';
import { BrandPlayground } from './brand-playground.js';
import type { Scheme } from './dress.js';
import { isScreen, showScreen } from './screen.js';

const query = new URLSearchParams(location.search);
const screen = query.get('screen');

if (isScreen(screen)) {
  keepFocusOutside();
  document.documentElement.style.colorScheme = query.get('scheme') === 'dark' ? 'dark' : 'light';
  document.documentElement.classList.add('pg-in-frame');
  await showScreen(document.body, screen);
} else {
  document.body.append(
    new BrandPlayground({
      ownsAddress: true,
      // Relative to this page, wherever it is put.
      screenAddress: (name: string, scheme: Scheme) => `?${new URLSearchParams({ screen: name, scheme }).toString()}`,
    }),
  );
}
