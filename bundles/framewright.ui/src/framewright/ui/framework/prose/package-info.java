/** Fields for prose in pages: bold, italic and lists as they will be read, instead of the signs of Markdown. */
package framewright.ui.framework.prose;
