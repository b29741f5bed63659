import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** An error with the word GitHub gives it, such as `NOT_FOUND`. */
export function graphError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}

export function forbidden(): GraphQLError {
  return graphError('FORBIDDEN', 'Resource not accessible by integration')
}

/** GitHub's form: the word stands beside the message, not below `extensions`. */
export function shownError(error: GraphQLError): GraphQLFormattedError & { readonly type?: unknown } {
  const { type, ...extensions } = error.extensions
  const { message, locations, path } = error
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    ...(locations === undefined ? {} : { locations: [...locations] }),
    message,
  }
}
