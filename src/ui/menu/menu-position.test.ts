import { expect } from '@open-wc/testing';
import { menuPlace, menuRoom } from './menu-position.js';

const window = { left: 0, top: 0, width: 360, height: 600 };
const menu = { left: 0, top: 0, width: 200, height: 240 };

describe('menuPlace', () => {
  it('stands below its button', () => {
    expect(menuPlace({ left: 20, top: 10, width: 100, height: 40 }, menu, window, false)).to.deep.equal({
      left: 20,
      top: 54,
    });
  });

  it('lines up with the right edge where asked', () => {
    const button = { left: 300, top: 10, width: 32, height: 32 };
    expect(menuPlace(button, menu, window, true).left).to.equal(132);
  });

  it('stands above where there is no room below', () => {
    expect(menuPlace({ left: 20, top: 500, width: 100, height: 40 }, menu, window, false).top).to.equal(256);
  });

  it('stays within the window', () => {
    expect(menuPlace({ left: 330, top: 10, width: 24, height: 24 }, menu, window, false).left).to.equal(152);
    expect(menuPlace({ left: 0, top: 10, width: 24, height: 24 }, menu, window, true).left).to.equal(8);
  });
});

describe('menuRoom', () => {
  it('is what is free below the button, up to the edge of the window', () =>
    expect(menuRoom({ left: 20, top: 10, width: 100, height: 40 }, 600)).to.equal(538));

  it('or above it, where that is more', () =>
    expect(menuRoom({ left: 20, top: 500, width: 100, height: 40 }, 600)).to.equal(488));
});
