/** The address says whether the library is loaded: `?library`. */
if (new URLSearchParams(location.search).has('library')) await import('../../src/define.js');
document.documentElement.dataset['ready'] = '';
