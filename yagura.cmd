@echo off
rem Starts Yagura on Windows: finds a JDK, builds what changed, runs it. "yagura help" lists the commands.
rem ASCII only: what this file says in Japanese stands beside it in docs\launcher\, in UTF-8.
rem Every path is quoted, delayed expansion is off, so that blanks, Japanese and signs such as ! ( ) do no harm.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.yagura"
set "JDK="
set "FOUND="

rem A JDK unpacked within this folder comes first: it needs no installation, and travels along.
call :try "%ROOT%\jdk"
if not defined JDK call :look "%ROOT%\jdk"
if not defined JDK call :look "%ROOT%" jdk-
if defined JDK goto :command
if defined JAVA_HOME call :try "%JAVA_HOME:"=%"
if defined JDK goto :command
for %%P in (javac.exe) do set "FOUND=%%~dp$PATH:P"
if defined FOUND call :try "%FOUND%.."
if defined JDK goto :command
for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft" "OpenJDK") do call :look "%ProgramFiles%\%%~V"
if not defined JDK call :look "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
if not defined JDK call :look "%USERPROFILE%\.jdks"
if not defined JDK goto :no_jdk

:command
set "JAVA_HOME=%JDK%"
if "%~1"=="" goto :usage
if /i "%~1"=="help" if "%~2"=="" goto :usage
if /i "%~1"=="-h" goto :usage
if /i "%~1"=="--help" goto :usage
if /i "%~1"=="test" goto :test
if /i "%~1"=="format" goto :format
if /i "%~1"=="pack" goto :pack
if /i "%~1"=="bench" goto :posix
if /i "%~1"=="fuzz" goto :posix

call :changed
if errorlevel 1 call :build
if errorlevel 1 exit /b 70
call :app
set "CACHE=-Xshare:auto"
if exist "%STATE%\%APP%\yagura.aot" set "CACHE=-XX:AOTCache=%STATE%\%APP%\yagura.aot"
"%JDK%\bin\java.exe" -Xmx1280m -Xms640m -Xmn448m -Xss2m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr ^
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED ^
  --sun-misc-unsafe-memory-access=allow "%CACHE%" %YAGURA_JAVA_OPTS% -cp "%STATE%\%APP%\*" org.yagura.cli.Yagura %*
exit /b %ERRORLEVEL%

:no_jdk
call :show no-jdk 1>&2
exit /b 69

:posix
call :show posix-only 1>&2
exit /b 2

:usage
call :show usage
exit /b 0

:show
rem Shows docs\launcher\%1.txt, which is UTF-8, and leaves the console as it was.
set "PAGE="
for /f "tokens=2 delims=:" %%C in ('chcp') do set "PAGE=%%C"
chcp 65001 >nul
type "%ROOT%\docs\launcher\%~1.txt"
if defined PAGE chcp %PAGE: =% >nul
exit /b 0

:look
rem Tries every folder in the folder %1 whose name begins with %2.
if not exist "%~1\" exit /b 0
pushd "%~1"
for /d %%D in (%~2*) do call :try "%~1\%%D"
popd
exit /b 0

:try
rem Takes the JDK in %1 when none is taken and its release file says 25 or later.
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" call :release "%~f1" %%B
exit /b 0

:release
rem %1 is a folder, %2 a version such as "25.0.1" in quotes.
for /f "tokens=1 delims=.-+" %%M in ("%~2") do if %%M GEQ 25 set "JDK=%~1"
exit /b 0

:app
rem What to run: the folder that the last build names, in a packed folder "app".
set "APP="
if exist "%STATE%\built" set /p APP=<"%STATE%\built"
if not defined APP set "APP=app"
if not exist "%STATE%\%APP%\" set "APP=app"
exit /b 0

:changed
rem Errorlevel 1 when a source or build file is newer than the last build, or there is none.
if not exist "%STATE%\built" exit /b 1
call :app
if not exist "%STATE%\%APP%\" exit /b 1
if not exist "%ROOT%\pom.xml" exit /b 0
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$b=(Get-Item -LiteralPath (Join-Path $env:STATE 'built')).LastWriteTimeUtc; foreach($m in '.','model','testkit','knowledge','intake','analysis','report','cli'){ foreach($p in @('src\main','pom.xml')){ $f=Join-Path $env:ROOT (Join-Path $m $p); if(Test-Path -LiteralPath $f){ foreach($i in @(Get-Item -LiteralPath $f)+@(Get-ChildItem -LiteralPath $f -Recurse)){ if($i.LastWriteTimeUtc -gt $b){ exit 1 } } } } }; exit 0"
exit /b %ERRORLEVEL%

:build
rem Into a folder of its own, because a run that is still going on keeps the jars of the last one open.
call :show preparing 1>&2
if not exist "%STATE%\" mkdir "%STATE%"
set "APP=app.%RANDOM%%RANDOM%"
>"%STATE%\built.new" echo %APP%
if exist "%ROOT%\cli\target\lib\" rmdir /s /q "%ROOT%\cli\target\lib"
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -B -q -Dstyle.color=never -Dfast -Dmaven.test.skip=true -pl cli -am package >"%STATE%\build.log" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" goto :build_failed
mkdir "%STATE%\%APP%"
copy /y "%ROOT%\cli\target\lib\*.jar" "%STATE%\%APP%\" >nul
copy /y "%ROOT%\cli\target\yagura-cli-*.jar" "%STATE%\%APP%\" >nul
rem A survey of the sample teaches the JVM which classes to keep ready; without its cache a run is slower, not wrong.
"%JDK%\bin\java.exe" -Xmx1280m -Xms640m -Xmn448m -XX:+UseSerialGC -Xlog:disable "-XX:AOTCacheOutput=%STATE%\%APP%\yagura.aot" -cp "%STATE%\%APP%\*" ^
  org.yagura.cli.Yagura survey "%ROOT%\examples\minato-hospital" --out "%STATE%\training" --as-of 2026-11-20 >nul 2>&1
if exist "%STATE%\training\" rmdir /s /q "%STATE%\training"
move /y "%STATE%\built.new" "%STATE%\built" >nul
exit /b 0

:build_failed
type "%STATE%\build.log" 1>&2
exit /b 1

:test
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -B -ntp verify
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:pack
rem Copies what is needed to run, and nothing else, into a folder for a PC without a network.
if "%~2"=="" goto :pack_where
if exist "%~2\" goto :pack_where
call :changed
if errorlevel 1 call :build
if errorlevel 1 exit /b 70
call :app
mkdir "%~2\.yagura\app"
if errorlevel 1 exit /b 73
copy /y "%STATE%\%APP%\*.jar" "%~2\.yagura\app\" >nul
if errorlevel 1 exit /b 73
for %%F in (yagura yagura.cmd README.ja.md LICENSE NOTICE) do copy /y "%ROOT%\%%F" "%~2\" >nul
for %%F in (docs\launcher docs\formats docs\pictures examples) do xcopy /e /i /q /y "%ROOT%\%%F" "%~2\%%F" >nul
type nul >"%~2\.yagura\built"
call :show packed 1>&2
exit /b 0

:pack_where
call :show pack-where 1>&2
exit /b 2

:format
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -B -q spotless:apply
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%
