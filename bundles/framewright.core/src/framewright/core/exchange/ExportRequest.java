package framewright.core.exchange;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * One framework to be exported.
 *
 * @param framework the model, to be read only; references in it are resolved as far as they lead anywhere. Where only a part was asked for, the rest is not in it
 * @param whole the framework as its library has it: the same object unless only a part was asked for
 * @param library the library that it belongs to, for pictures, published versions and other frameworks
 * @param options the values of the exporter's declared options
 * @param selection what part of the framework it is; for the words on the cover
 * @param output where files are written
 */
public record ExportRequest(Framework framework, Framework whole, Library library, Options options, Selection selection, OutputFolder output) {

	/** For a whole framework. */
	public ExportRequest(Framework framework, Library library, Options options, OutputFolder output) {
		this(framework, framework, library, options, Selection.WHOLE, output);
	}

	/**
	 * What changed in what is exported since the version published before; empty where there is none.
	 *
	 * @throws IOException when the published version cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public Optional<SinceLastVersion> sinceLastVersion(IProgressMonitor monitor) throws IOException {
		return SinceLastVersion.of(whole, library, monitor).map(since -> selection.isWhole() ? since : since.in(framework));
	}
}
