/** The key that the documentation site uses. It has the same origin, so both share one theme. */
const KEY = 'vitepress-theme-appearance';

/** Applies the light, dark or system theme, and remembers it if the browser allows it. */
export function startTheme(choice: HTMLSelectElement): void {
  const known = remembered();
  choice.value = known === 'light' || known === 'dark' ? known : '';
  apply(choice.value);
  choice.addEventListener('change', () => {
    apply(choice.value);
    remember(choice.value === '' ? 'auto' : choice.value);
  });
}

function apply(theme: string): void {
  if (theme === '') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // the browser does not allow storage
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The theme is kept until the page is closed.
  }
}
