/** The part of autocannon that the benchmarks use (https://github.com/mcollina/autocannon#api). */
declare module 'autocannon' {
  type Asked = { path: string; headers?: Record<string, string> };
  type Client = { setRequests(requests: Asked[]): void };
  type Options = {
    url: string;
    connections: number;
    /** s. */
    duration: number;
    /** Requests a second, of all connections; as many as can be when it is left out. */
    overallRate?: number;
    headers?: Record<string, string>;
    setupClient?: (client: Client) => void;
  };
  type Measured = {
    /** ms; corrected for requests that would have been sent while others waited. */
    latency: { p50: number; p99: number; max: number };
    /** A second. */
    requests: { average: number; total: number };
    non2xx: number;
    errors: number;
  };
  export default function autocannon(options: Options): Promise<Measured>;
}
