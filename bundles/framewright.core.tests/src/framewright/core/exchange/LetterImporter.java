package framewright.core.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.exchange.Imported.SourceLine;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;

/** Knows files that begin with "letters"; declared in fragment.xml. */
public final class LetterImporter implements Importer {

	@Override
	public int recognise(String name, byte[] beginning) {
		return new String(beginning, StandardCharsets.ISO_8859_1).startsWith("letters") ? 60 + beginning.length % 2 : 0;
	}

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) {
		Framework framework = ModelFactory.eINSTANCE.createFramework();
		framework.setName(request.name());
		return new Imported(framework, List.of(SourceLine.used(1, "letters", "the title"), SourceLine.skipped(2, "", "It is empty."), SourceLine.left(3, "x", "There is no place for it.")));
	}
}
