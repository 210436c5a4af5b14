// The official client that also knows the version without a handshake. Usage: node v2.mjs URL legacy|auto
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { converse } from "./converse.mjs";

const [url, mode] = process.argv.slice(2);
const client = new Client({ name: "errata-tests-v2", version: "1.0.0" }, { versionNegotiation: { mode } });
await client.connect(new StreamableHTTPClientTransport(new URL(url)));
await converse(client, { version: client.getNegotiatedProtocolVersion() });
