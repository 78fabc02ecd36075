import { create } from 'storybook/theming/create';

const fonts = {
  fontBase: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontCode: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
};

const shape = { appBorderRadius: 8, inputBorderRadius: 6 };

const brand = { brandTitle: 'ba-settings-elements', brandTarget: '_self' };

/** Storybook's own surroundings, in the colours of the elements' light theme. */
export const light = create({
  base: 'light',
  ...brand,
  ...fonts,
  ...shape,
  colorPrimary: '#0b62d6',
  colorSecondary: '#0b62d6',
  appBg: '#f6f7f9',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#e3e6eb',
  textColor: '#14181f',
  textMutedColor: '#515b69',
  barBg: '#ffffff',
  barTextColor: '#515b69',
  barHoverColor: '#0b62d6',
  barSelectedColor: '#0b62d6',
  inputBorder: '#8f98a5',
  inputTextColor: '#14181f',
});

/** The same in the dark. */
export const dark = create({
  base: 'dark',
  ...brand,
  ...fonts,
  ...shape,
  colorPrimary: '#6ea8ff',
  colorSecondary: '#6ea8ff',
  appBg: '#0f1216',
  appContentBg: '#171b21',
  appPreviewBg: '#171b21',
  appHoverBg: '#232a33',
  appBorderColor: '#2b323c',
  textColor: '#e9ecf1',
  textInverseColor: '#14181f',
  textMutedColor: '#a5afbd',
  barBg: '#171b21',
  barTextColor: '#a5afbd',
  barHoverColor: '#6ea8ff',
  barSelectedColor: '#6ea8ff',
  inputBg: '#0f1216',
  inputBorder: '#5c6775',
  inputTextColor: '#e9ecf1',
  buttonBg: '#232a33',
  buttonBorder: '#3b4450',
  booleanBg: '#232a33',
  booleanSelectedBg: '#3b4450',
});
