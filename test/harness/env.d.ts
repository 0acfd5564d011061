declare namespace Cloudflare {
  interface Env {
    MIGRATIONS: import('cloudflare:test').D1Migration[]
    /** Runs in Node: 204 for a valid OpenAPI document, else 422 with the reason. */
    OPENAPI_VALIDATOR: Fetcher
  }
}

declare module '*?raw' {
  const text: string
  export default text
}
