/** Light, dark, or as the system has it. Nothing is stored: from `file://` every page would share it. */
export function startTheme(choice: HTMLSelectElement): void {
  choice.addEventListener('change', () => {
    if (choice.value === '') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice.value;
  });
}
