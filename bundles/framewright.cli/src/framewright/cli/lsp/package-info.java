/** The language server: the services of framewright.editing for editors that speak the Language Server Protocol. Thin: what it knows of the language it asks there. */
package framewright.cli.lsp;
