/** Hands a file to the browser to be saved. */
const nameFor = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._ -]+/gu, '_').slice(0, 120);

export const saveFile = (name: string, type: string, content: string | Blob): void => {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nameFor(name);
  document.body.append(link);
  link.click();
  link.remove();
  // The download has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
