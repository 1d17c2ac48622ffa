/// <reference types="vite/client" />
declare module 'virtual:town-labels' {
  /** Address of the file that plugins/town-labels.ts makes. */
  const url: string;
  export default url;
}
declare module '*.css';
