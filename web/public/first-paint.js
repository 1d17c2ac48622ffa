// Sets the chosen theme and language before anything is painted, so that the page neither flashes nor is announced in
// the wrong language. A file of its own because the server's policy refuses inline scripts.
try {
  const theme = localStorage.getItem('cotejo.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('cotejo.language') ?? navigator.language.slice(0, 2);
  if (language === 'es') document.documentElement.lang = 'es';
} catch {
  // Storage may be forbidden: the system's choice holds then.
}
