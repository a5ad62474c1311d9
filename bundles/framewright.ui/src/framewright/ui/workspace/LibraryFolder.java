package framewright.ui.workspace;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.FileInfoMatcherDescription;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceFilterDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * The library's folder as the platform sees it: a link in a project of which nobody ever hears. The project lies with the settings, so
 * nothing is written into the library but what an author saves.
 */
final class LibraryFolder {

	private static final String PROJECT = "Framewright";
	private static final String LINK = "Library";
	private static final String REGEX = "org.eclipse.core.resources.regexFilterMatcher";

	private LibraryFolder() {
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
	}

	private static IFolder link() {
		return project().getFolder(LINK);
	}

	/** Points the link to a folder. Does not touch the folder. */
	static void open(Path folder, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, 4);
		IProject project = project();
		if (!project.exists()) {
			project.create(progress.split(1));
		}
		if (!project.isOpen()) {
			project.open(progress.split(1));
		}
		project.setDefaultCharset("UTF-8", null);
		if (link().isLinked() && link().getLocation() != null && link().getLocation().toPath().equals(folder)) {
			link().refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
			return;
		}
		if (link().exists()) {
			// Removes the link and not what it points to.
			link().delete(IResource.FORCE, null);
		}
		link().createLink(folder.toUri(), IResource.BACKGROUND_REFRESH | IResource.ALLOW_MISSING_LOCAL, progress.split(1));
		leaveOut(IResourceFilterDescription.INCLUDE_ONLY | IResourceFilterDescription.FILES, ".*\\.framework|library\\.settings|versions\\.txt");
		leaveOut(IResourceFilterDescription.EXCLUDE_ALL | IResourceFilterDescription.FOLDERS, "\\..*|node_modules");
		link().refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
	}

	/** A folder may hold anything; only what belongs to a library is looked at. */
	private static void leaveOut(int kind, String pattern) throws CoreException {
		link().createFilter(kind | IResourceFilterDescription.INHERITABLE, new FileInfoMatcherDescription(REGEX, pattern), 0, null);
	}

	/** Notices what other programs have changed. */
	static void refresh(IProgressMonitor monitor) throws CoreException {
		if (link().exists()) {
			link().refreshLocal(IResource.DEPTH_INFINITE, monitor);
		}
	}

	/** The platform's handle of a file of the library; empty when the file lies elsewhere. */
	static Optional<IFile> file(Path file) {
		if (!link().exists() || link().getLocation() == null) {
			return Optional.empty();
		}
		Path folder = link().getLocation().toPath();
		return file.startsWith(folder) ? Optional.of(link().getFile(org.eclipse.core.runtime.IPath.fromPath(folder.relativize(file)))) : Optional.empty();
	}
}
