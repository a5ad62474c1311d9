package framewright.cli.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

import framewright.editing.library.Node;
import framewright.editing.navigation.Symbols;
import framewright.editing.navigation.Symbols.Found;

/** What concerns whole libraries. */
final class FilesService implements WorkspaceService {

	/** More than this nobody reads. */
	private static final int MOST = 300;

	private final FrameworkServer server;
	private final Workspace workspace;

	FilesService(FrameworkServer server, Workspace workspace) {
		this.server = server;
		this.workspace = workspace;
	}

	@Override
	public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
		server.check();
		String query = params.getQuery() == null ? "" : params.getQuery();
		return CompletableFutures.computeAsync(workspace.requests(), cancel -> {
			List<WorkspaceSymbol> symbols = new ArrayList<>();
			Map<Path, Lines> lines = new HashMap<>();
			for (OpenLibrary library : workspace.libraries()) {
				workspace.know(library);
				cancel.checkCanceled();
				library.session().snapshot().ifPresent(snapshot -> Symbols.find(snapshot, query, MOST).forEach(found -> symbols.add(symbol(library, found, lines))));
			}
			return Either.forRight(symbols);
		});
	}

	private WorkspaceSymbol symbol(OpenLibrary library, Found found, Map<Path, Lines> lines) {
		Node node = found.node();
		Lines known = lines.computeIfAbsent(node.file(), file -> {
			try {
				return new Lines(library.texts().text(file));
			} catch (IOException e) {
				return new Lines("");
			}
		});
		Location place = Translation.location(workspace, node.file(), known, node.offset(), 0);
		return new WorkspaceSymbol(node.heading(), Translation.kind(node), Either.forLeft(place), node.kind() == Node.Kind.FRAMEWORK ? node.detail() : found.framework());
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// There is nothing to set.
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		if (server.isOn() && params.getChanges() != null) {
			workspace.filesChanged(params.getChanges().stream().flatMap(change -> Workspace.file(change.getUri()).stream()).toList());
		}
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		if (server.isOn() && params.getEvent() != null && params.getEvent().getAdded() != null) {
			params.getEvent().getAdded().forEach(folder -> Workspace.file(folder.getUri()).ifPresent(workspace::addFolder));
		}
	}
}
