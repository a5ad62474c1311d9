package framewright.ui.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

import framewright.core.compare.Comparison;
import framewright.core.review.ChangeReport;

/** What other bundles provide for comparing; each may be absent. */
final class Services {

	private Services() {
	}

	/** Compares texts. */
	static Optional<Comparison> comparison() {
		BundleContext context = context();
		return Optional.ofNullable(context.getServiceReference(Comparison.class)).map(context::getService);
	}

	/** The kinds of reports there are, in the order of their labels. */
	static List<ChangeReport> reports() {
		BundleContext context = context();
		try {
			Collection<ServiceReference<ChangeReport>> references = context.getServiceReferences(ChangeReport.class, null);
			return references.stream().map(context::getService).filter(report -> report != null).sorted(Comparator.comparing(ChangeReport::label)).toList();
		} catch (InvalidSyntaxException e) {
			ILog.of(Services.class).error("There is no filter that could be wrong.", e);
			return List.of();
		}
	}

	private static BundleContext context() {
		return FrameworkUtil.getBundle(Services.class).getBundleContext();
	}
}
