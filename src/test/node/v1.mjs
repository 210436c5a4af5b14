// The official client of the versions with a handshake. Usage: node v1.mjs URL | node v1.mjs COMMAND ARGUMENT...
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { converse } from "./converse.mjs";

const [first, ...rest] = process.argv.slice(2);
const transport = first.startsWith("http")
  ? new StreamableHTTPClientTransport(new URL(first))
  : new StdioClientTransport({ command: first, args: rest, stderr: "inherit" });
const client = new Client({ name: "errata-tests-v1", version: "1.0.0" });
await client.connect(transport);
await converse(client, { version: client.transport.protocolVersion });
