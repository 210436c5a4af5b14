// What each client does; it validates every answer, and the structured content against the schema that the tool shows.
export async function converse(client, said) {
  const text = "4873:M # Can't save in background: fork: Cannot allocate memory";
  const { tools } = await client.listTools();
  const found = await client.callTool({ name: "lookup_error", arguments: { text } });
  const match = found.structuredContent.matches[0];
  const plan = await client.callTool({
    name: "check_plan",
    arguments: { error: text, steps: [match.dead_ends[0].action, match.workarounds[0].action] },
  });
  const searched = await client.callTool({ name: "search_entries", arguments: { query: "fork" } });
  const entry = await client.callTool({ name: "get_entry", arguments: { id: match.entry_id } });
  const outcome = await client.callTool({
    name: "report_outcome",
    arguments: {
      match_id: found.structuredContent.match_id ?? "none",
      entry_id: match.entry_id,
      workaround_id: match.workarounds[0].id,
      outcome: "worked",
    },
  });
  const wrong = await client.callTool({ name: "lookup_error", arguments: {} });
  const { resourceTemplates } = await client.listResourceTemplates();
  const { resources } = await client.listResources();
  const { contents } = await client.readResource({ uri: resources[0].uri });
  const missing = await client.readResource({ uri: "errata://entry/no/such" }).then(
    () => "found",
    (error) => error.code,
  );
  console.log(
    JSON.stringify({
      ...said,
      server: client.getServerVersion()?.name,
      tools: tools.map((it) => it.name),
      verdict: found.structuredContent.verdict,
      text: found.content[0].text,
      steps: plan.structuredContent.steps.map((it) => it.verdict),
      total: searched.structuredContent.total,
      entry: entry.structuredContent.entry_id,
      outcome: outcome.isError ? outcome.content[0].text : outcome.structuredContent.recorded,
      wrong: wrong.isError,
      templates: resourceTemplates.length,
      contents: contents.map((it) => it.mimeType),
      missing,
    }),
  );
  await client.close();
}
