const example = `# Who supports client C0001 at T1, for which needs, and as whom said?
query WhoSupports {
  supportNetwork(client: "C0001", at: { wave: 1 }) {
    wave { label date status }
    warnings
    ties {
      supporter {
        id
        ... on InformalCarer { careType relation }
        ... on Professional { profession }
        ... on Agency { name }
      }
      supportTypes
      frequency
      reportedBy
      conflict
      addresses { domain }
    }
  }
}
`;

const fetcher = async (request) => {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json",
      ...carenetSession.headers(),
    },
    body: JSON.stringify(request),
  });
  if (answer.status === 401) {
    location.reload();
  }
  return answer.json();
};

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: example, defaultEditorToolsVisibility: false }),
);
