/** How versions are kept in a Git repository. Nothing outside this bundle sees it, and no message to a person speaks of it. */
package framewright.versions.git;
