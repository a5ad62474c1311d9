package framewright.format.html;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.exchange.Brand;
import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.SinceLastVersion;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;

/**
 * As what a framework is handed out: all that stands in a document and not in the framework.
 *
 * @param part what part of the framework it is, in words; empty for the whole
 * @param changes what changed since the version published before; empty where there is none, or nobody asked
 */
public record Publication(Brand brand, Edition edition, String part, Optional<SinceLastVersion> changes) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/**
	 * As what an export hands out its framework.
	 *
	 * @param changes whether to find out what changed
	 * @throws IOException when the settings or the published versions of the library cannot be read; its message is for people
	 */
	public static Publication of(ExportRequest request, boolean changes, IProgressMonitor monitor) throws IOException {
		return new Publication(Brand.of(request.library()), Edition.of(request.whole(), request.library()), request.selection().words(request.whole()),
				changes ? request.sinceLastVersion(monitor) : Optional.empty());
	}

	/** A framework while it is being written, of which no more is known than what its text says. */
	public static Publication unpublished(Framework framework, Brand brand) {
		boolean draft = framework.getStatus() == Status.DRAFT || framework.getStatus() == Status.REVIEW;
		return new Publication(brand, new Edition(framework.getVersion() == null ? "" : framework.getVersion(), Optional.empty(), draft, Optional.empty()), "", Optional.empty());
	}

	/** A day as people write it: {@code 1 September 2026}. */
	public static String date(LocalDate day) {
		return day.format(DATE);
	}
}
