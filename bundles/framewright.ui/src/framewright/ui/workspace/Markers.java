package framewright.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.editing.library.FileReport;
import framewright.editing.library.LibrarySnapshot;

/** Marks on saved files what the last check found in them, for all parts of the platform that look for such marks. */
public final class Markers {

	/** The type of the marks. */
	public static final String TYPE = "framewright.ui.problem";

	/** No file is marked more often than this. */
	private static final int MOST = 500;

	private Markers() {
	}

	static void write(Optional<LibrarySnapshot> snapshot) throws CoreException {
		if (snapshot.isEmpty()) {
			return;
		}
		ResourcesPlugin.getWorkspace().run(monitor -> {
			for (FileReport report : snapshot.get().files().values()) {
				write(report.file(), report.findings());
			}
		}, ResourcesPlugin.getWorkspace().getRoot(), IWorkspace.AVOID_UPDATE, null);
	}

	private static void write(Path path, List<Finding> findings) throws CoreException {
		IFile file = OpenLibrary.file(path).filter(IFile::exists).orElse(null);
		if (file == null || isSame(file.findMarkers(TYPE, false, IResource.DEPTH_ZERO), findings)) {
			return;
		}
		file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
		for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
			file.createMarker(TYPE, Map.of(
					IMarker.MESSAGE, finding.message(),
					IMarker.SEVERITY, severity(finding.severity()),
					IMarker.LINE_NUMBER, finding.line(),
					IMarker.CHAR_START, finding.offset(),
					IMarker.CHAR_END, finding.offset() + finding.length(),
					"code", finding.code()));
		}
	}

	/** Marks that need not change are left alone, so that nothing flickers. */
	private static boolean isSame(IMarker[] marks, List<Finding> findings) {
		if (marks.length != Math.min(MOST, findings.size())) {
			return false;
		}
		for (int i = 0; i < marks.length; i++) {
			Finding finding = findings.get(i);
			if (marks[i].getAttribute(IMarker.CHAR_START, -1) != finding.offset() || !finding.message().equals(marks[i].getAttribute(IMarker.MESSAGE, ""))
					|| marks[i].getAttribute(IMarker.SEVERITY, -1) != severity(finding.severity())) {
				return false;
			}
		}
		return true;
	}

	private static int severity(Severity severity) {
		return switch (severity) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case TODO, INFO -> IMarker.SEVERITY_INFO;
		};
	}
}
