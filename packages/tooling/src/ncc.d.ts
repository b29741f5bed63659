declare module '@vercel/ncc' {
  interface Bundle {
    readonly code: string
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  }
  const ncc: (entry: string, options: Readonly<Record<string, unknown>>) => Promise<Bundle>
  // biome-ignore lint/style/noDefaultExport: this is what the package exports.
  export default ncc
}
