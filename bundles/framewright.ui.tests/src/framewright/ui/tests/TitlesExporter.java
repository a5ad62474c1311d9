package framewright.ui.tests;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;

/** A small format with an option of each type. */
public final class TitlesExporter implements Exporter {

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		String mark = request.options().text("mark").equals("star") ? "* " : "- ";
		String titles = Frameworks.allElements(request.framework()).stream().limit(request.options().number("most")).map(Element::getTitle).map(title -> mark + title).collect(Collectors.joining("\n"));
		String text = request.options().text("heading") + "\n" + titles;
		request.output().write(request.framework().getName() + ".txt", request.options().flag("upper") ? text.toUpperCase(Locale.ROOT) : text);
		return new ExportResult(List.of(Loss.of(Aspect.DESCRIPTORS, "They are left out.")));
	}
}
