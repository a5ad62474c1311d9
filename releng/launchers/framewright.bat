@echo off
rem Starts Framewright on Windows: with a COMMAND the command line, with none the workbench.
rem Lies in the product's root folder. Its twin for Linux and macOS is framewright: a change to the Java options here
rem belongs there too, and the reasons for them stand there.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "OLDEST=21"

set "JAR="
for %%F in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "JAR=%%~F"
if not defined JAR (
	echo framewright: this copy of Framewright is not complete: there is no start file in "%HERE%plugins".>&2
	echo Unpack or install it again, and keep this script in Framewright's own folder.>&2
	exit /b 2
)

rem JAVA_HOME and the PATH first, then wherever installers put a Java.
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%V in ("Eclipse Adoptium" Java Microsoft Zulu "Amazon Corretto" BellSoft OpenJDK Semeru SapMachine) do (
	call :try_all "%ProgramFiles%\%%~V"
	call :try_all "%LocalAppData%\Programs\%%~V"
)
call :try_all "%UserProfile%\.jdks"
if not defined JAVA (
	echo framewright: Framewright needs Java %OLDEST% or newer, and none was found.>&2
	echo Install it: any build of Java %OLDEST% or newer will do, such as Eclipse Temurin.>&2
	echo If it is installed already, set JAVA_HOME to its folder.>&2
	exit /b 2
)

set OPTIONS=-XX:MaxRAMPercentage=50 -Djava.awt.headless=true -Xlog:disable -Dds.cache.metadata=true -Dguice_bytecode_gen_option=DISABLED
if %MAJOR% GEQ 23 set OPTIONS=%OPTIONS% --sun-misc-unsafe-memory-access=allow
if exist "%HERE%configuration\classes.jsa" set OPTIONS=%OPTIONS% "-XX:SharedArchiveFile=%HERE%configuration\classes.jsa"

if "%~1"=="" (
	start "Framewright" "%JAVA%\bin\javaw.exe" %OPTIONS% --enable-native-access=ALL-UNNAMED -jar "%JAR%" -nosplash -data "%UserProfile%\.framewright\workspace" -application framewright.ui.workbench
	exit /b
)
set SHORT=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC
if "%~1"=="lsp" set SHORT=
"%JAVA%\bin\java.exe" %OPTIONS% %SHORT% -jar "%JAR%" -nosplash -data @none -application framewright.cli.commandline %*
exit /b %ERRORLEVEL%

:try_all
for /d %%D in ("%~1\*") do call :try "%%~D"
exit /b

rem Sets JAVA and MAJOR if folder %1 holds a Java that is new enough; its release file says JAVA_VERSION="25.0.1".
:try
if defined JAVA exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "MAJOR=0"
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set "MAJOR=%%~L"
for /f "delims=.-+" %%V in ("%MAJOR%") do set "MAJOR=%%V"
if %MAJOR% GEQ %OLDEST% set "JAVA=%~f1"
exit /b
