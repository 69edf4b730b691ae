export { gql, graphql, refreshGraphQL } from "../graphql/graphql.ts";
